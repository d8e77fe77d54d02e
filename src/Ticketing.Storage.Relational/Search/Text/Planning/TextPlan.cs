namespace Ticketing.Storage.Relational.Search.Text.Planning;

/// <summary>How a search with free text is run.</summary>
/// <param name="Path">What is tried first.</param>
/// <param name="ScanLimit">How many tickets it examines at most; 0 for all.</param>
/// <param name="Fallback">What answers when that limit was reached; it has no limit of its own.</param>
internal readonly record struct TextPlan(TextAccessPath Path, int ScanLimit, TextAccessPath Fallback);
