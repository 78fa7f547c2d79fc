//! What a drawing holds, read from its SVG.

use charts::width_of;

/// A text with the box that it fills.
#[derive(Clone, Debug)]
#[expect(dead_code, reason = "shown where a test fails")]
pub struct Written {
    pub text: String,
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Written {
    pub fn overlaps(&self, other: &Self) -> bool {
        let apart = self.right <= other.left
            || other.right <= self.left
            || self.bottom <= other.top
            || other.bottom <= self.top;
        !apart
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let from = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[from..].split('"').next()
}

fn number(tag: &str, name: &str) -> f64 {
    attribute(tag, name).unwrap().parse().unwrap()
}

/// The texts of a drawing.
pub fn texts(svg: &str, size: u32) -> Vec<Written> {
    let parts = svg.split("<text").skip(1);
    parts
        .map(|part| {
            let (tag, rest) = part.split_once('>').unwrap();
            let text = rest.split("</text>").next().unwrap().trim().to_owned();
            let text = text.replace("&amp;", "&");
            let wide = f64::from(width_of(&text, i32::try_from(size).unwrap()));
            let (x, y) = (number(tag, "x"), number(tag, "y"));
            let before = match attribute(tag, "text-anchor").unwrap() {
                "start" => 0.0,
                "middle" => wide / 2.0,
                _ => wide,
            };
            let half = f64::from(size) * 0.5;
            if attribute(tag, "transform").is_some() {
                // From below to above: what is before the place is below it.
                return Written {
                    left: x - half,
                    right: x + half,
                    top: y + before - wide,
                    bottom: y + before,
                    text,
                };
            }
            Written {
                left: x - before,
                right: x - before + wide,
                top: y - half,
                bottom: y + half,
                text,
            }
        })
        .collect()
}

/// Every colour that a drawing uses.
pub fn colours(svg: &str) -> Vec<String> {
    let mut colours: Vec<String> = [" fill=\"", " stroke=\""]
        .iter()
        .flat_map(|name| svg.split(name).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .filter(|colour| *colour != "none")
        .map(str::to_owned)
        .collect();
    colours.sort();
    colours.dedup();
    colours
}
