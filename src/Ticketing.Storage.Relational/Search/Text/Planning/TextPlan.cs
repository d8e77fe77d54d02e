namespace Ticketing.Storage.Relational.Search.Text.Planning;

/// <summary>How a search with free text is run.</summary>
/// <param name="Path">What is tried first.</param>
/// <param name="ScanLimit">How many tickets it examines at most; 0 for all.</param>
/// <param name="Fallback">
/// What may answer when that limit was reached: the text index, where it then has less to give; else the scan goes on as a list does.
/// </param>
internal readonly record struct TextPlan(TextAccessPath Path, int ScanLimit, TextAccessPath Fallback);
