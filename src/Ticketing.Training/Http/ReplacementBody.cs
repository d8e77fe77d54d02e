using System.ComponentModel;

namespace Ticketing.Training.Http;

/// <summary>What stands in the place of an original.</summary>
internal sealed record ReplacementBody(
    [property: Description("The original.")] string Original, [property: Description("What stands there instead.")] string Replacement);
