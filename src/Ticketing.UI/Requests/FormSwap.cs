namespace Ticketing.UI.Requests;

/// <summary>
/// How a form is sent that htmx exchanges for the same form with what stands in the way. So it keeps what no server can give back: the
/// files that were chosen. One that is accepted leads to a page, which is loaded as a whole.
/// </summary>
internal static class FormSwap
{
    /// <param name="url">Where it is sent to.</param>
    /// <param name="id">The id that the form has.</param>
    public static Dictionary<string, object> Post(string url, string id)
    {
        var attributes = Region("hx-post", url, $"#{id}");
        // Whoever presses a button again waits for what he sent.
        attributes["hx-sync"] = "drop";
        return attributes;
    }

    // Without a pause to settle, for which sizes of the old elements would be copied to the new ones: a style attribute that no strict
    // policy lets through.
    public static Dictionary<string, object> Region(string verb, string url, string region) =>
        new() { [verb] = url, ["hx-target"] = region, ["hx-select"] = region, ["hx-swap"] = "outerHTML settle:0" };
}
