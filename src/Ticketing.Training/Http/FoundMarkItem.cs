using System.ComponentModel;

namespace Ticketing.Training.Http;

/// <summary>A place in a text that identifies somebody or something.</summary>
internal sealed record FoundMarkItem(
    [property: Description("Where it begins, in UTF-16 characters.")] int Start,
    [property: Description("How long it is.")] int Length,
    [property: Description("What it is: person, organisation, mail, phone, hostName, ipAddress, url, key, card …")] string Kind,
    [property: Description("The original.")] string Original,
    [property: Description("What stands there instead.")] string Replacement);
