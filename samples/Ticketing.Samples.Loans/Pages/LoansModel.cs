namespace Ticketing.Samples.Loans.Pages;

/// <summary>What is lent, and what the people are called who have it.</summary>
public sealed record LoansModel(IReadOnlyList<LentDevice> Loans, IReadOnlyDictionary<string, string> Names);
