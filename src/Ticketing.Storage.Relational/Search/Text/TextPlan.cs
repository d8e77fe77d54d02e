namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>How a search with free text is run.</summary>
/// <param name="Route">What is tried first.</param>
/// <param name="Window">How many tickets it takes at most; 0 for all.</param>
/// <param name="Otherwise">What answers when the end of that window was reached; it has no window then.</param>
internal readonly record struct TextPlan(TextRoute Route, int Window, TextRoute Otherwise);
