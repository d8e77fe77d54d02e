namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>What a plan is made from.</summary>
/// <param name="Tickets">How many tickets there are.</param>
/// <param name="Share">Which part of them meets the whole condition.</param>
/// <param name="FromIndex">How many of them the text index gives; null when it cannot answer.</param>
/// <param name="Visible">How many of them a walk has before it.</param>
/// <param name="SeesAll">Whether the actor sees every ticket.</param>
internal readonly record struct TextEstimate(long Tickets, double Share, double? FromIndex, double Visible, bool SeesAll);
