namespace Ticketing.UI;

/// <summary>Names the texts of what tickets are about: <c>Resources/SubjectText.resx</c>.</summary>
internal sealed class SubjectText;
