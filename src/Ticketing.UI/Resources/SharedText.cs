namespace Ticketing.UI;

/// <summary>Names the texts that several screens share: <c>Resources/SharedText.resx</c>.</summary>
internal sealed class SharedText;
