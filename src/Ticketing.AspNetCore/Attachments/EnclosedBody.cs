using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ticketing.AspNetCore.Requests;
using Ticketing.Attachments;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Attachments;

/// <summary>A JSON body that may come with files: then it is the part of a form that stands before them.</summary>
/// <param name="Value">What the JSON says.</param>
/// <param name="Hash">A hash of all of it, by which a repetition of the request is known.</param>
/// <param name="Files">The files, which the vault has.</param>
/// <typeparam name="T">The shape of the JSON.</typeparam>
internal sealed record EnclosedBody<T>(T Value, byte[] Hash, IReadOnlyList<Attachment> Files)
    where T : class
{
    /// <param name="http">The request.</param>
    /// <param name="part">What the form calls the JSON.</param>
    /// <param name="enclosures">Takes the files in.</param>
    /// <param name="ticket">The ticket that they are for; null for a new one.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">The JSON has another shape, or a file is refused, which is named.</exception>
    public static async Task<EnclosedBody<T>> ReadAsync(
        HttpContext http, string part, EnclosureDesk enclosures, TicketId? ticket, CancellationToken cancellationToken)
    {
        if (!FileUpload.IsForm(http.Request))
        {
            var body = await http.ReadBodyAsync<T>(cancellationToken);
            return new(body.Value, body.Hash, []);
        }

        var upload = await FileUpload.OpenAsync(http.Request, [part], cancellationToken);
        var json = (upload.Field(part) ?? throw new TicketValidationException(part, "The JSON belongs before the files."))
            .ReadBody<T>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(json.Hash);
        var intake = await enclosures.OpenAsync(http.Caller(), ticket, cancellationToken);
        do
        {
            var file = await intake.TakeInAsync(upload.FileName, upload.File, cancellationToken);
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Hash}/{file.Name}\n"));
        }
        while (await upload.NextAsync(cancellationToken));

        return new(json.Value, hash.GetHashAndReset(), intake.Files);
    }
}
