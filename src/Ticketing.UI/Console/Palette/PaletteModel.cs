using System.ComponentModel;

namespace Ticketing.UI.Console.Palette;

/// <summary>What the palette proposes.</summary>
/// <param name="Query">What was typed.</param>
/// <param name="Items">The proposals, those of a group together.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PaletteModel(string Query, IReadOnlyList<PaletteItem> Items);
