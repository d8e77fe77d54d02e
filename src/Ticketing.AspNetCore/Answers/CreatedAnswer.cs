using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore;

/// <summary>201 with a value and where it is.</summary>
/// <typeparam name="T">The value: a type made for the answer.</typeparam>
/// <param name="location">Its address, as a reference from that of the request.</param>
/// <param name="value">The value.</param>
public sealed class CreatedAnswer<T>(string location, T value) : IResult, IEndpointMetadataProvider, IStatusCodeHttpResult,
    IValueHttpResult<T>
{
    /// <inheritdoc/>
    public int? StatusCode => StatusCodes.Status201Created;

    /// <summary>The value.</summary>
    public T Value => value;

    /// <summary>The ticket's version, if it is one.</summary>
    internal int? Version { get; init; }

#pragma warning disable CA1000 // The framework looks for it here.
    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(AnswerWriting.Produces<T>(StatusCodes.Status201Created));
#pragma warning restore CA1000

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = location;
        return AnswerWriting.WriteAsync(httpContext, StatusCodes.Status201Created, value, Version);
    }
}
