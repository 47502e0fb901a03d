//! TLS towards the server: rustls with ring, the public roots, and the owner's own CA when one is named.
//!
//! Decides that a certificate is checked always, but for opportunistic TLS without a password: there a person in
//! the middle could as well strip STARTTLS, and an unchecked certificate is better than plain text.

use super::{LinkError, Settings, Tls};
use std::sync::Arc;
use tokio_rustls::{
    TlsConnector,
    rustls::{
        ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
        client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
        crypto::{self, CryptoProvider},
        pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject},
    },
};

/// Makes the connector for `settings`, or none when the link is never encrypted.
pub(super) fn connector(settings: &Settings) -> Result<Option<TlsConnector>, LinkError> {
    if settings.tls == Tls::None {
        return Ok(None);
    }
    let provider = Arc::new(crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .map_err(|error| LinkError::Tls(error.to_string()))?;
    let config = if settings.tls == Tls::Opportunistic && settings.login.is_none() {
        let unchecked = Arc::new(UncheckedCertificate(provider));
        builder.dangerous().with_custom_certificate_verifier(unchecked).with_no_client_auth()
    } else {
        builder.with_root_certificates(roots(settings)?).with_no_client_auth()
    };
    Ok(Some(TlsConnector::from(Arc::new(config))))
}

fn roots(settings: &Settings) -> Result<RootCertStore, LinkError> {
    let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    if let Some(path) = &settings.ca {
        let unreadable = |problem: String| LinkError::Tls(format!("reading {}: {problem}", path.display()));
        let before = roots.len();
        for certificate in
            CertificateDer::pem_file_iter(path).map_err(|error| unreadable(error.to_string()))?
        {
            let certificate = certificate.map_err(|error| unreadable(error.to_string()))?;
            roots.add(certificate).map_err(|error| unreadable(error.to_string()))?;
        }
        if roots.len() == before {
            return Err(unreadable("no certificate in it".to_owned()));
        }
    }
    Ok(roots)
}

/// Takes any certificate; the handshake itself is still checked.
#[derive(Debug)]
struct UncheckedCertificate(Arc<CryptoProvider>);

impl ServerCertVerifier for UncheckedCertificate {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.0.signature_verification_algorithms;
        crypto::verify_tls12_signature(message, certificate, signed, known)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.0.signature_verification_algorithms;
        crypto::verify_tls13_signature(message, certificate, signed, known)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
