namespace Ticketing.Counters;

/// <summary>What is counted. The numbers are what stores keep.</summary>
public enum CounterFigure
{
    /// <summary>How many tickets there are now: a figure without a quarter of an hour.</summary>
    Tickets = 0,
}
