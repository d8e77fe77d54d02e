using Ticketing.Training.Pseudonyms;

namespace Ticketing.Training.Sources;

/// <summary>A text of a real ticket, beside what becomes of it in a scenario.</summary>
/// <param name="Part">Which it is.</param>
/// <param name="At">When it was written, in UTC.</param>
/// <param name="Text">The text, its marks, and the text with every mark replaced.</param>
public sealed record SourceText(SourcePart Part, DateTimeOffset At, PseudonymisedText Text);
