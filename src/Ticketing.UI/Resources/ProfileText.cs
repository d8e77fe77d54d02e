namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/ProfileText.resx</c>.</summary>
internal sealed class ProfileText;
