namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>What the web interface shows, expected to be the same in two worlds.</summary>
internal static class TwinPages
{
    /// <summary>A ticket in the console and in the portal, and pages about it.</summary>
    public static async Task TicketPagesAsync(this TwinDesks twins, string who, long id)
    {
        foreach (var path in (string[])
        [
            $"{id}", $"portal/{id}", $"subjects/of/{id}", $"links/of/{id}", $"{id}/mentionable?q=t", $"time/{id}", $"{id}/told",
            $"fields/of/{id}", $"merges/of/{id}", $"comments/of/{id}/2/history",
        ])
            await twins.PageAsync(who, path);
    }

    /// <summary>Where people begin, and what is offered to them while they type.</summary>
    public static async Task ScreensAsync(this TwinDesks twins, string who)
    {
        foreach (var path in (string[])
        [
            "", "portal", "portal/new", "new", "waiting", "dashboard", "dashboard?project=support", "time", "nav-counts", "views",
            "tags?q=", "references?q=8", "references?q=1", "palette/results?q=%238", "list/complete?q=tag:", "list/complete?q=project:",
            "list/complete?q=field.", "list/complete?q=subject:", "admin/templates", "admin/canned-replies", "admin/fields", "list",
            "list?q=is:blocked", "board?project=support", "board?project=support&group=assignee",
        ])
            await twins.PageAsync(who, path);
    }

    /// <summary>Tickets that are like what somebody types, the likest first.</summary>
    public static async Task LikenessesAsync(this TwinDesks twins, string who)
    {
        foreach (var path in (string[])
            ["portal/new/similar?title=", "new/similar?title=", "references?q=", "palette/results?q="])
        {
            foreach (var words in (string[])["zebra", "walnut quartz", "Printer"])
                await twins.PageAsync(who, $"{path}{Uri.EscapeDataString(words)}");
        }
    }

    /// <summary>All files of a ticket: their page, and as one zip.</summary>
    public static async Task ArchiveAsync(this TwinDesks twins, string who, long id)
    {
        await twins.PageAsync(who, $"attachments/of/{id}");
        await twins.PageAsync(who, $"attachments/of/{id}/all");
    }

    /// <summary>The report of a project, of all its tickets and of some, to be read and as files.</summary>
    public static async Task ReportsAsync(this TwinDesks twins, string who, string project)
    {
        await twins.PageAsync(who, "reports");
        foreach (var some in (string[])["", "?after=3", "?q=zebra", "?q=-zebra", "?q=field.risk%3Azebra", "?q=field.box%3Asmall"])
            await twins.PageAsync(who, $"reports/{project}{some}");
        foreach (var format in (string[])["csv", "updates", "ndjson", "zip"])
            await twins.PageAsync(who, $"admin/transfer/export?format={format}&project={project}");
    }

    /// <summary>Lists in groups with their filters, and boards in lanes, by a field.</summary>
    /// <param name="twins">The worlds.</param>
    /// <param name="who">Who reads.</param>
    /// <param name="field">By which.</param>
    /// <param name="queries">Lists of what.</param>
    public static async Task GroupsAsync(this TwinDesks twins, string who, string field, IEnumerable<string> queries)
    {
        foreach (var query in queries.Select(Uri.EscapeDataString))
        {
            await twins.PageAsync(who, $"list?facets=1&columns=status,{field}&group={field}&q={query}");
            await twins.PageAsync(who, $"board?project=support&group={field}&q={query}");
            await twins.ExpectSameAsync(who, "GET", $"tickets/facets?fields={field},team,assignee,category,priority&q={query}");
        }
    }

    /// <summary>The tickets about a thing, on its page of the host.</summary>
    public static async Task OrdersAsync(this TwinDesks twins, string who, params string[] orders)
    {
        foreach (var order in orders)
            await twins.ExpectSameAsync(who, "GET", $"/orders/{order}");
    }

    /// <summary>What somebody was told, and returns it.</summary>
    public static async Task<string> InboxAsync(this TwinDesks twins, string who)
    {
        foreach (var page in (string[])["notifications", "bell"])
            await twins.ExpectSameButAsync(who, "GET", $"{TwinCast.Pages}/{page}", TwinPage.WithoutNumbers);
        return await twins.ExpectSameButAsync(who, "GET", "me/notifications?limit=100", TwinPage.WithoutNumbers);
    }

    /// <summary>A page.</summary>
    public static Task<string> PageAsync(this TwinDesks twins, string who, string path) =>
        twins.ExpectSameAsync(who, "GET", $"{TwinCast.Pages}/{path}");
}
