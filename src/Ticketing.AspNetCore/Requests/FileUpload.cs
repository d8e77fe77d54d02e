using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Ticketing.AspNetCore.Problems;

namespace Ticketing.AspNetCore.Requests;

/// <summary>
/// Finds the file in a request: the body itself, or the part <c>file</c> of a form. It is a stream either way; nothing is put down
/// on disk or held in memory.
/// </summary>
internal sealed class FileUpload
{
    // Parts before the file are words such as the mapping, or the JSON of what it comes with.
    private const int LongestField = BodyBytes.Limit;

    private readonly Dictionary<string, string> fields;
    private readonly MultipartReader? parts;

    private FileUpload(Stream file, Dictionary<string, string> fields, string fileName, MultipartReader? parts = null)
    {
        this.parts = parts;
        File = file;
        FileName = fileName;
        this.fields = fields;
    }

    public Stream File { get; private set; }

    /// <summary>What the sender calls it; empty when he does not say.</summary>
    public string FileName { get; private set; }

    /// <summary>A field of the form; null when there is none, or it came after the file.</summary>
    public string? Field(string name) => fields.GetValueOrDefault(name);

    /// <summary>Goes on to the next file of a form.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="TicketValidationException">The form is malformed, or goes on with something else.</exception>
    public async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        if (parts is null || await WholeAsync(() => parts.ReadNextSectionAsync(cancellationToken)) is not { } part)
            return false;
        if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
            || HeaderUtilities.RemoveQuotes(disposition.Name).Value != "file")
            throw new TicketValidationException("file", "Behind a file there are only files.");
        (File, FileName) = (new FormPart(part.Body), FileNameOf(disposition));
        return true;
    }

    /// <param name="request">The request.</param>
    /// <param name="known">The fields that may stand before the file.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">There is no file, or the form is malformed.</exception>
    /// <exception cref="RequestRefusedException">The body is encoded.</exception>
    public static async Task<FileUpload> OpenAsync(HttpRequest request, IReadOnlyList<string> known, CancellationToken cancellationToken)
    {
        if (request.Headers.ContentEncoding.Count > 0)
        {
            throw new RequestRefusedException(
                StatusCodes.Status415UnsupportedMediaType, "unsupportedMediaType", "Send the file as it is, without Content-Encoding.");
        }

        if (FormType(request) is not { } type)
            return new(request.Body, [], NameOf(request));
        return await WholeAsync(() => FindFileAsync(Parts(request, type), known, cancellationToken));
    }

    /// <summary>The parts of a form that may have files; null when the request is none.</summary>
    /// <exception cref="TicketValidationException">The form has no boundary.</exception>
    public static MultipartReader? Parts(HttpRequest request) => FormType(request) is { } type ? Parts(request, type) : null;

    /// <summary>Whether the request is a form that may have files.</summary>
    public static bool IsForm(HttpRequest request) => FormType(request) is not null;

    private static MultipartReader Parts(HttpRequest request, MediaTypeHeaderValue type)
    {
        // Files are as long as the vault lets them be, and what stands before them has a limit of its own.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return string.IsNullOrEmpty(boundary) || boundary.Length > 70
            ? throw new TicketValidationException("Content-Type", "A form needs a boundary of at most 70 characters.")
            : new(boundary, request.Body);
    }

    private static MediaTypeHeaderValue? FormType(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? type
            : null;

    private static async Task<T> WholeAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw FormPart.EndedEarly();
        }
    }

    private static async Task<FileUpload> FindFileAsync(
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
                return new(new FormPart(part.Body), fields, FileNameOf(disposition), parts);
            if (disposition.IsFileDisposition())
                throw new TicketValidationException(name, "There is no such file. Call the part 'file'.");
            if (!known.Contains(name))
                throw new TicketValidationException(name, $"There is no such field. Known are: {string.Join(", ", known)}, file.");
            if (!fields.TryAdd(name, await ReadAsync(name, part.Body, cancellationToken)))
                throw new TicketValidationException(name, "This is there twice.");
        }

        throw new TicketValidationException("file", "The form has no part 'file'.");
    }

    private static string NameOf(HttpRequest request) =>
        ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition)
            ? FileNameOf(disposition)
            : "";

    /// <summary>What the sender calls a part.</summary>
    public static string FileNameOf(ContentDispositionHeaderValue disposition)
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
