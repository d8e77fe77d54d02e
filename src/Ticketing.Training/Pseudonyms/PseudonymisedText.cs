namespace Ticketing.Training.Pseudonyms;

/// <summary>One text of a ticket, beside what became of it.</summary>
/// <param name="Original">As it was.</param>
/// <param name="Marks">What was found in it, in order, without overlaps.</param>
/// <param name="Replaced">The original with every mark replaced.</param>
public sealed record PseudonymisedText(string Original, IReadOnlyList<Mark> Marks, string Replaced);
