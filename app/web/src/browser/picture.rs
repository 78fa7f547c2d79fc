//! A drawing as a picture of dots.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url,
};

use super::{document, download_blob};

/// So many dots for a pixel of the drawing, so that it stays sharp on paper.
const DENSITY: u32 = 2;

/// Hands the visitor a drawing as PNG; `None` where the browser cannot make one of it.
pub async fn download_picture(name: &str, svg: &str, (width, height): (u32, u32)) -> Option<()> {
    let parts = js_sys::Array::of1(&JsValue::from_str(svg));
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&url);
    let loaded = JsFuture::from(image.decode()).await;
    let _ = Url::revoke_object_url(&url);
    loaded.ok()?;
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width * DENSITY);
    canvas.set_height(height * DENSITY);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (across, down) = (f64::from(width * DENSITY), f64::from(height * DENSITY));
    let drawn =
        context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, across, down);
    drawn.ok()?;
    let picture = JsFuture::from(js_sys::Promise::new(&mut |resolve, _| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            // It fails only where nobody waits any more.
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        let _ = canvas.to_blob(done.unchecked_ref());
    }));
    let picture: Blob = picture.await.ok()?.dyn_into().ok()?;
    download_blob(name, &picture)
}
