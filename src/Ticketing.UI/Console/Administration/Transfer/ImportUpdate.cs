using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Console.Administration.Transfer;

/// <summary>Tells how far one's import is, while it runs.</summary>
internal static class ImportUpdate
{
    public static IResult Get(Guid? id, PageContext page, ImportJobs jobs)
    {
        // Somebody who looks at the address of the form's answer wants the page.
        if (!page.IsFragment || id is null)
            return Page.GoTo(page.Url(TransferEndpoints.Path));
        // Not there yet: the file is on its way, and an earlier import is none of this one's business.
        var job = jobs.Find(page.Caller) is { } last && last.Id == id ? last.View() : new(id.Value, ImportState.Running, "", null, default);
        return Page.Part<ImportStatus>(job);
    }
}
