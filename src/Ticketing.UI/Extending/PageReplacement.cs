namespace Ticketing.UI.Extending;

/// <summary>A page of the host's in place of one of the library's.</summary>
internal sealed record PageReplacement(Type Old, Type New)
{
    public static PageReplacement Of(Type old, Type replacement)
    {
        var model = old.GetProperty("Model")?.PropertyType
            ?? throw new ArgumentException($"{old} is no page: it has no parameter 'Model'.");
        ComponentParameter.Require(replacement, "Model", model);
        return new(old, replacement);
    }
}
