namespace Ticketing.Training;

/// <summary>Names the texts of the pages that make scenarios of real tickets: <c>Resources/SourcesText.resx</c>.</summary>
internal sealed class SourcesText;
