using System.ComponentModel;

namespace Ticketing.Training.Http;

/// <summary>How much more is to be sent.</summary>
internal sealed record ExtensionBody
{
    [Description("How many exercises more each trainee gets; 1 to 1,000.")]
    public int? Count { get; init; }
}
