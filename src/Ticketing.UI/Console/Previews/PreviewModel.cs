using System.ComponentModel;

namespace Ticketing.UI.Console.Previews;

/// <summary>A text to be shown as it will look.</summary>
/// <param name="Text">Markdown.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PreviewModel(string Text)
{
    /// <summary>Whether it is not shown now, because there were many before.</summary>
    public bool IsTooSoon { get; init; }
}
