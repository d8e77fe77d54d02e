using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Ticketing.Access;
using Ticketing.AspNetCore.Requests;
using Ticketing.Attachments;
using Ticketing.Tickets;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Attachments;

/// <summary>
/// Reads forms whose files go to the vault as they come. What else the form says is the request's form afterwards, so that whoever reads
/// forms reads this one. Endpoints that use it are marked with <see cref="ReadsItsOwnForm"/>.
/// </summary>
internal sealed class FormFileReader(IAntiforgery antiforgery, EnclosureDesk enclosures)
{
    private const string FileField = "file";
    private const int LongestField = 1024 * 1024;
    private const int MostFields = 1024;

    /// <param name="http">The request.</param>
    /// <param name="caller">Who sends it.</param>
    /// <param name="ticket">The ticket that the files are for; null for a new one.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="AntiforgeryValidationException">The form comes from somewhere else, or the page was open too long.</exception>
    /// <exception cref="BadHttpRequestException">It is malformed or too large.</exception>
    public async Task<FormFiles> ReadAsync(HttpContext http, Caller caller, TicketId? ticket, CancellationToken cancellationToken)
    {
        if (FileUpload.Parts(http.Request) is not { } parts)
        {
            await antiforgery.ValidateRequestAsync(http);
            return new([], null);
        }

        var form = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        try
        {
            return await ReadAsync(http, parts, form, () => enclosures.OpenAsync(caller, ticket, cancellationToken), cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw TooLarge(e);
        }
        finally
        {
            http.Request.Form = new FormCollection(form);
        }
    }

    private async Task<FormFiles> ReadAsync(
        HttpContext http, MultipartReader parts, Dictionary<string, StringValues> form, Func<Task<EnclosureIntake>> open,
        CancellationToken cancellationToken)
    {
        EnclosureIntake? intake = null;
        var fields = 0;
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
                || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } field || ++fields > MostFields)
                throw TooLarge();
            if (!disposition.IsFileDisposition())
            {
                form[field] = StringValues.Concat(form.GetValueOrDefault(field), await ReadTextAsync(part.Body, cancellationToken));
                continue;
            }

            if (intake is null)
            {
                await ValidateAsync(http, form);
                intake = await open();
            }

            try
            {
                var file = await intake.TakeInAsync(
                    FileUpload.FileNameOf(disposition), new FormPart(part.Body), cancellationToken);
                // So that another file is another request, and the same one is the same.
                form[FileField] = StringValues.Concat(form.GetValueOrDefault(FileField), $"{file.Hash}/{file.Name}");
            }
            catch (TicketValidationException e)
            {
                // The text stands before the files, and is shown again; what comes behind this one is not read.
                return new(intake.Files, e);
            }
        }

        if (intake is null)
            await ValidateAsync(http, form);
        return new(intake?.Files ?? [], null);
    }

    private Task ValidateAsync(HttpContext http, Dictionary<string, StringValues> form) => ReadsItsOwnForm.ValidateAsync(
        http, antiforgery, form.GetValueOrDefault(antiforgery.GetTokens(http).FormFieldName).ToString());

    private static async Task<string> ReadTextAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LongestField + 1);
        try
        {
            var length = await body.ReadAtLeastAsync(buffer, LongestField + 1, throwOnEndOfStream: false, cancellationToken);
            return length > LongestField ? throw TooLarge() : Encoding.UTF8.GetString(buffer, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static BadHttpRequestException TooLarge(Exception? why = null) => new("The form is malformed or too large.", why!);
}
