namespace Ticketing.Search.Meaning;

/// <summary>A value of a field that there is.</summary>
/// <param name="Key">As queries have it.</param>
/// <param name="Names">What people call it, in every language that it has a name in.</param>
internal sealed record NamedValue(string Key, IReadOnlyList<string> Names);
