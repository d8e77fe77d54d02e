using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Pools;

/// <summary>What a button of a pool's list of scenarios does to it.</summary>
internal static class PoolOrder
{
    /// <summary>The list as it is then: one scenario further up or down, out, or in at the end.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<string> ids, IFormCollection form)
    {
        if (form.Text("up") is { } up)
            return Move(ids, up, -1);
        if (form.Text("down") is { } down)
            return Move(ids, down, 1);
        if (form.Text("remove") is { } gone)
            return ids.Remove(gone);
        return form.Text("scenario") is { } added && !ids.Contains(added) ? ids.Add(added) : ids;
    }

    private static ImmutableArray<string> Move(ImmutableArray<string> ids, string id, int by)
    {
        var from = ids.IndexOf(id);
        var to = from + by;
        return from < 0 || to < 0 || to >= ids.Length ? ids : ids.RemoveAt(from).Insert(to, id);
    }
}
