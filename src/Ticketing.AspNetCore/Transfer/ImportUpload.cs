using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Ticketing.AspNetCore.Problems;

namespace Ticketing.AspNetCore.Transfer;

/// <summary>
/// Finds the file in an import request: the body itself, or the part <c>file</c> of a form. It is a stream either way; nothing is put down
/// on disk or held in memory.
/// </summary>
internal sealed class ImportUpload
{
    // Parts before the file are words such as the mapping; who sends a book there means something else.
    private const int LongestField = 64 * 1024;

    private readonly Dictionary<string, string> fields;

    private ImportUpload(Stream file, Dictionary<string, string> fields, string fileName = "")
    {
        File = file;
        FileName = fileName;
        this.fields = fields;
    }

    public Stream File { get; }

    /// <summary>What the sender calls it; empty when he does not say.</summary>
    public string FileName { get; }

    /// <summary>A field of the form; null when there is none, or it came after the file.</summary>
    public string? Field(string name) => fields.GetValueOrDefault(name);

    /// <param name="request">The request.</param>
    /// <param name="known">The fields that may stand before the file.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">There is no file, or the form is malformed.</exception>
    /// <exception cref="RequestRefusedException">The body is encoded.</exception>
    public static async Task<ImportUpload> OpenAsync(HttpRequest request, IReadOnlyList<string> known, CancellationToken cancellationToken)
    {
        if (request.Headers.ContentEncoding.Count > 0)
        {
            throw new RequestRefusedException(
                StatusCodes.Status415UnsupportedMediaType, "unsupportedMediaType", "Send the file as it is, without Content-Encoding.");
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return new(request.Body, []);
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 70)
            throw new TicketValidationException("Content-Type", "A form needs a boundary of at most 70 characters.");
        try
        {
            return await FindFileAsync(new MultipartReader(boundary, request.Body), known, cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new TicketValidationException("file", "The form is malformed or ended early.");
        }
    }

    private static async Task<ImportUpload> FindFileAsync(
        MultipartReader parts, IReadOnlyList<string> known, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) ||
                HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } name)
                throw new TicketValidationException("file", "A part of the form has no name.");
            // Also where it comes without a file name: what is called so is nothing else.
            if (name == "file")
                return new(part.Body, fields, FileNameOf(disposition));
            if (disposition.IsFileDisposition())
                throw new TicketValidationException(name, "There is no such file. Call the part 'file'.");
            if (!known.Contains(name))
                throw new TicketValidationException(name, $"There is no such field. Known are: {string.Join(", ", known)}, file.");
            if (!fields.TryAdd(name, await ReadAsync(name, part.Body, cancellationToken)))
                throw new TicketValidationException(name, "This is there twice.");
        }

        throw new TicketValidationException("file", "The form has no part 'file'.");
    }

    private static string FileNameOf(ContentDispositionHeaderValue disposition)
    {
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        return Path.GetFileName(HeaderUtilities.RemoveQuotes(name).Value ?? "");
    }

    private static async Task<string> ReadAsync(string name, Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestField + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > LongestField)
        {
            throw new TicketValidationException(
                name, $"This has more than {LongestField:N0} bytes. The file belongs into the part 'file', with a file name.");
        }

        var text = System.Text.Encoding.UTF8.GetString(buffer, 0, length);
        return FieldErrors.Reject(text, LongestField) is { } reason ? throw new TicketValidationException(name, reason) : text;
    }
}
