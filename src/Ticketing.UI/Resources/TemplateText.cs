namespace Ticketing.UI;

/// <summary>Names the texts of templates: <c>Resources/TemplateText.resx</c>.</summary>
internal sealed class TemplateText;
