using System.Collections.Immutable;

namespace Ticketing.Training.Rubrics;

/// <summary>What an attempt is worth, and why.</summary>
/// <param name="Lines">The rubric, line by line.</param>
/// <param name="HintCost">How many points hints took.</param>
public sealed record Score(ImmutableArray<ScoreLine> Lines, int HintCost)
{
    /// <summary>0 to 100, after hints; null while nothing of it can be told: no line has a share.</summary>
    public int? Points
    {
        get
        {
            var told = Lines.Where(line => line.Share is not null).ToList();
            var weight = told.Sum(line => line.Item.Weight);
            if (weight == 0)
                return null;
            var share = told.Sum(line => line.Share!.Value * line.Item.Weight) / weight;
            return Math.Max(0, (int)Math.Round(100 * share, MidpointRounding.AwayFromZero) - HintCost);
        }
    }

    /// <summary>Whether a mentor has still something to mark.</summary>
    public bool IsOpen => Lines.Any(line => line.Share is null);
}
