namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>What a plan is made from.</summary>
/// <param name="Tickets">How many tickets there are.</param>
/// <param name="Share">Which part of them meets the whole condition.</param>
/// <param name="FromIndex">How many of them the text index gives; null when it cannot answer.</param>
/// <param name="Visible">How many of them a walk has before it.</param>
/// <param name="SeesAll">Whether the actor sees every ticket.</param>
/// <param name="IsByNumber">Whether the index can be read in the order of numbers for the order asked for.</param>
/// <param name="IndexCost">What a ticket from the index costs, in tickets of a walk.</param>
/// <param name="ReadingCost">What reading the index costs besides: of two words each can stand in far more tickets than both.</param>
internal readonly record struct TextEstimate(
    long Tickets, double Share, double? FromIndex, double Visible, bool SeesAll, bool IsByNumber = false, double IndexCost = 1, double ReadingCost = 0);
