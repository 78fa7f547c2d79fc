//! The browser's ciphers, for backups with a passphrase. Over plain HTTP there are none.

use backup::{Crypto, Key, Unavailable};
use js_sys::{Array, JsString, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AesDerivedKeyParams, AesGcmParams, CryptoKey, DomException, Pbkdf2Params, SubtleCrypto,
};

use crate::global;

const CIPHER: &str = "AES-GCM";
const DERIVATION: &str = "PBKDF2";

/// The browser's ciphers, where it has any.
#[derive(Clone, Copy, Debug, Default)]
pub struct WebCrypto;

impl WebCrypto {
    /// Whether the browser has ciphers here.
    pub fn is_available(self) -> bool {
        subtle().is_ok()
    }
}

/// A key that never leaves the browser.
#[derive(Clone, Debug)]
pub struct CipherKey(CryptoKey);

fn crypto() -> Result<web_sys::Crypto, Unavailable> {
    let crypto = global::property_of(&js_sys::global(), "crypto").ok_or(Unavailable)?;
    Ok(crypto.unchecked_into())
}

fn subtle() -> Result<SubtleCrypto, Unavailable> {
    let subtle = global::property_of(crypto()?.as_ref(), "subtle").ok_or(Unavailable)?;
    Ok(subtle.unchecked_into())
}

async fn settled(asked: Result<Promise, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(asked?).await
}

fn usages(names: &[&str]) -> JsValue {
    names
        .iter()
        .map(|&name| JsValue::from(name))
        .collect::<Array>()
        .into()
}

impl Crypto for WebCrypto {
    type Key = CipherKey;

    fn random(&self, bytes: &mut [u8]) -> Result<(), Unavailable> {
        let filled = crypto()?.get_random_values_with_u8_array(bytes);
        filled.map(drop).map_err(|_| Unavailable)
    }

    /// The passphrase counts as it is read, not as it was typed: two ways to write the same letters are one.
    async fn derive(
        &self,
        passphrase: &str,
        salt: &[u8; 16],
        iterations: u32,
    ) -> Result<CipherKey, Unavailable> {
        let subtle = subtle()?;
        let passphrase = String::from(JsString::from(passphrase).normalize("NFC"));
        let bytes: Object = Uint8Array::from(passphrase.as_bytes()).into();
        let uses = usages(&["deriveKey"]);
        let importing = subtle.import_key_with_str("raw", &bytes, DERIVATION, false, &uses);
        let base = settled(importing).await.map_err(|_| Unavailable)?;
        let salt: Object = Uint8Array::from(&salt[..]).into();
        let how = Pbkdf2Params::new_with_str(DERIVATION, "SHA-256", iterations, &salt);
        let deriving = subtle.derive_key_with_object_and_object(
            &how,
            base.unchecked_ref(),
            &AesDerivedKeyParams::new(CIPHER, 256),
            false,
            &usages(&["encrypt", "decrypt"]),
        );
        let key = settled(deriving).await.map_err(|_| Unavailable)?;
        Ok(CipherKey(key.unchecked_into()))
    }
}

fn parameters(nonce: [u8; 12], authenticated: &[u8]) -> AesGcmParams {
    let parameters = AesGcmParams::new_with_u8_array(CIPHER, &Uint8Array::from(&nonce[..]));
    parameters.set_additional_data_u8_array(&Uint8Array::from(authenticated));
    parameters
}

fn bytes(buffer: &JsValue) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

impl Key for CipherKey {
    async fn seal(
        &self,
        nonce: [u8; 12],
        authenticated: &[u8],
        plain: &[u8],
    ) -> Result<Vec<u8>, Unavailable> {
        let parameters = parameters(nonce, authenticated);
        let sealing = subtle()?.encrypt_with_object_and_u8_array(&parameters, &self.0, plain);
        let sealed = settled(sealing).await.map_err(|_| Unavailable)?;
        Ok(bytes(&sealed))
    }

    async fn open(
        &self,
        nonce: [u8; 12],
        authenticated: &[u8],
        sealed: &[u8],
    ) -> Result<Option<Vec<u8>>, Unavailable> {
        let parameters = parameters(nonce, authenticated);
        let opening = subtle()?.decrypt_with_object_and_u8_array(&parameters, &self.0, sealed);
        match settled(opening).await {
            Ok(plain) => Ok(Some(bytes(&plain))),
            // What a browser says of a tag that does not fit.
            Err(error) if is_operation_error(&error) => Ok(None),
            Err(_) => Err(Unavailable),
        }
    }
}

fn is_operation_error(error: &JsValue) -> bool {
    let error: Option<&DomException> = error.dyn_ref();
    error.is_some_and(|error| error.name() == "OperationError")
}
