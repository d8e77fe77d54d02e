using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore;

/// <summary>200 with a value, as JSON that the API writes in one way, whatever the host configured for its own.</summary>
/// <typeparam name="T">The value: a type made for the answer.</typeparam>
/// <param name="value">The value.</param>
public sealed class Answer<T>(T value) : IResult, IEndpointMetadataProvider, IStatusCodeHttpResult, IValueHttpResult<T>
{
    /// <inheritdoc/>
    public int? StatusCode => StatusCodes.Status200OK;

    /// <summary>The value.</summary>
    public T Value => value;

    /// <summary>The ticket's version, if it is one.</summary>
    internal int? Version { get; init; }

#pragma warning disable CA1000 // The framework looks for it here.
    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(AnswerWriting.Produces<T>(StatusCodes.Status200OK));
#pragma warning restore CA1000

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => AnswerWriting.WriteAsync(httpContext, StatusCodes.Status200OK, value, Version);
}
