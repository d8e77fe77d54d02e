using Ticketing.Search.Criteria;

namespace Ticketing.Tests.Search.Highlighting;

/// <summary>A text, and what is looked for in it.</summary>
public sealed record SearchedText(string Text, Criterion Where);
