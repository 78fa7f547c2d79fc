/// Declares a plain enum with the list of its values and their stable wire names, which links and files carry. Rooms of the
/// house that use it depend on serde themselves.
#[macro_export]
macro_rules! plain_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $wire:literal,)+ }) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        #[repr(u8)]
        pub enum $name { $($(#[$doc])* $variant,)+ }
        impl $name {
            /// Every value, in the order in which a form lists them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// How many values there are.
            pub const COUNT: usize = Self::ALL.len();
            /// The name that links and files carry. It never changes.
            pub const fn wire(self) -> &'static str {
                match self { $(Self::$variant => $wire,)+ }
            }
            /// The value of a wire name.
            pub fn from_wire(wire: &str) -> Option<Self> {
                match wire { $($wire => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use plain_enum;
