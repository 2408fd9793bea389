//! The second Wasm module: runs [`trivsel::work::perform`] where it cannot hold up the page.
