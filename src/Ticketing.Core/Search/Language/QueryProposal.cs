namespace Ticketing.Search.Language;

/// <summary>What was probably meant by a part of a query.</summary>
/// <param name="Text">What to put in place of the part.</param>
/// <param name="Position">Where the part begins, in UTF-16 code units from 0.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Term">The whole term as it then reads, for a sentence: <c>status:completed</c>.</param>
public sealed record QueryProposal(string Text, int Position, int Length, string Term);
