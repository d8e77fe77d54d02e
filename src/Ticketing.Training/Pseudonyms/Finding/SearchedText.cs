namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>A text and what was found in it: in order, without overlaps.</summary>
internal sealed record SearchedText(PlainText Text, IReadOnlyList<Found> Found);
