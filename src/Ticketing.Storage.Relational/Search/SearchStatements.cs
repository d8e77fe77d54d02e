using System.Collections.Immutable;

namespace Ticketing.Storage.Relational.Search;

/// <summary>The statements of a search, each to be run when those before it have not filled the page, and what they bind.</summary>
/// <param name="Texts">The statements.</param>
/// <param name="Parameters">What all of them bind.</param>
/// <param name="Budget">How many tickets a count may examine; with more it is no count of all. 0 where that is known otherwise.</param>
internal readonly record struct SearchStatements(ImmutableArray<string> Texts, SqlParameters Parameters, int Budget);
