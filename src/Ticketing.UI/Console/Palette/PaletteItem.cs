using System.ComponentModel;

namespace Ticketing.UI.Console.Palette;

/// <summary>Something to jump to, or to do.</summary>
/// <param name="Group">Names its heading: <c>Actions</c>, <c>Tickets</c> …</param>
/// <param name="Icon">The name of its icon.</param>
/// <param name="Label">What people read.</param>
/// <param name="Path">Where it leads, below where the pages are mapped; null for what does something else.</param>
/// <param name="Hint">What stands beside it.</param>
/// <param name="Theme">The theme that it switches to.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PaletteItem(string Group, string Icon, string Label, string? Path, string? Hint = null, string? Theme = null)
{
    /// <summary>Whether it leads to the tenant's own desk, from wherever one is.</summary>
    public bool IsHome { get; init; }

    /// <summary>The menu that it opens, or that it chooses from.</summary>
    public string? Menu { get; init; }

    /// <summary>What it chooses there; null: the menu is opened.</summary>
    public string? To { get; init; }

    /// <summary>Whether something is asked before that.</summary>
    public bool Asks { get; init; }

    /// <summary>The address that it copies, below where the pages are mapped.</summary>
    public string? Copies { get; init; }
}
