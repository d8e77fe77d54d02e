using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.AspNetCore.Requests;
using Ticketing.Transfer;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Streams;
using Ticketing.UI.Requests;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Transfer;

/// <summary>
/// Imports a file while it streams in: nothing is put down on disk, and the import ends with the request. Other requests of the same person
/// are told meanwhile how far it is.
/// </summary>
internal sealed class ImportingFile(TicketImporter importer, Labels labels, IHostApplicationLifetime host)
{
    public static async Task<IResult> PostAsync(
        HttpContext http, PageContext page, TicketImporter importer, ImportJobs jobs, ProjectDesk projects, Labels labels,
        IHostApplicationLifetime host, IAntiforgery antiforgery, IStringLocalizer<SharedText> shared,
        IStringLocalizer<AdministrationText> text, CancellationToken cancellationToken)
    {
        var token = antiforgery.GetTokens(http).FormFieldName;
        var upload = await FileUpload.OpenAsync(http.Request, [token, "import", "format", "project", "source"], cancellationToken);
        await ReadsItsOwnForm.ValidateAsync(http, antiforgery, upload.Field(token));
        var (format, project, source) = (upload.Field("format"), upload.Field("project"), upload.Field("source"));
        if (!Enum.TryParse<ImportFormat>(format, ignoreCase: true, out var known) || !Guid.TryParse(upload.Field("import"), out var id))
            throw new TicketValidationException([Required("format")]);
        if (string.IsNullOrEmpty(project) && !known.NamesItsProjects())
            return await ShowAsync(model => model with { ImportErrors = [Required("project")] }, StatusCodes.Status400BadRequest);
        if (jobs.TryBegin(id, page.Caller, upload.FileName, http.Request.ContentLength) is not { } job)
            return await ShowAsync(
                model => model with { ImportErrors = [new("file", text["Import.Busy"])] }, StatusCodes.Status409Conflict);
        var options = new ImportOptions { Project = string.IsNullOrEmpty(project) ? null : project, Source = source };
        await new ImportingFile(importer, labels, host).RunAsync(
            job, known, new CountedStream(upload.File, job.Read), options, page, cancellationToken);
        var view = job.View();
        return await ShowAsync(
            model => model with { Import = view },
            view.State is ImportState.Done ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

        Task<IResult> ShowAsync(Func<TransferModel, TransferModel> change, int status) => TransferEndpoints.ShowAsync(
            model => change(model) with { Format = format, Project = project, Source = source }, status, page, projects, shared,
            cancellationToken);
    }

    private async Task RunAsync(
        ImportJob job, ImportFormat format, Stream file, ImportOptions options, PageContext page, CancellationToken cancellationToken)
    {
        // Who stops the host does not wait for a long file: it goes on where it was when it is imported again.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, host.ApplicationStopping);
        try
        {
            job.End(ImportState.Done, await importer.ImportAsync(format, file, options, page.Caller, job, ending.Token));
        }
        catch (TicketValidationException e)
        {
            job.End(ImportState.Refused, why: string.Join(" ", e.Errors.Select(labels.Error)));
        }
        catch (TicketingException e)
        {
            job.End(ImportState.Refused, why: labels.Refusal(e));
            throw;
        }
        finally
        {
            if (job.IsRunning)
                job.End(ImportState.Interrupted);
        }
    }

    private static FieldError Required(string field) => new(field, "This is required.") { Code = FieldErrorCodes.Required };
}
