//! When a mail that was put off is tried again. Pure: by the number of tries, never by a clock.

/// Minutes after the first, second, … try; the last one repeats.
const PAUSES: [i64; 6] = [1, 5, 15, 60, 120, 240];
/// Kutsu gives up when a mail has been put off for this long.
const MOST_MINUTES: i64 = 48 * 60;

/// How many seconds to wait after try number `attempts`; `None`: give up.
pub fn retry_after(attempts: i64) -> Option<i64> {
    let pause = |attempt: i64| {
        let index = usize::try_from(attempt - 1).unwrap_or(0);
        PAUSES[index.min(PAUSES.len() - 1)]
    };
    let waited: i64 = (1..=attempts.clamp(0, MOST_MINUTES)).map(pause).sum();
    (waited <= MOST_MINUTES).then(|| pause(attempts) * 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_tried_again_after_1_5_15_and_60_minutes_and_given_up_after_two_days() {
        let pauses: Vec<i64> = (1..).map_while(retry_after).map(|seconds| seconds / 60).collect();
        assert_eq!(pauses[..6], [1, 5, 15, 60, 120, 240]);
        let all: i64 = pauses.iter().sum();
        assert!((44 * 60..=48 * 60).contains(&all), "{all}");
        assert_eq!(retry_after(i64::MAX), None);
    }
}
