namespace Ticketing.UI.Texts;

/// <summary>A text as a page shows it.</summary>
/// <param name="Html">HTML that can do nothing.</param>
/// <param name="IsPlain">Whether it stands there as it was typed, because reading it as Markdown would take too long.</param>
internal sealed record RenderedText(string Html, bool IsPlain);
