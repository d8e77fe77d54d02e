using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;

namespace Ticketing.AspNetCore.Requests;

/// <summary>
/// When endpoints are compiled, nobody knows what a host registers: a parameter that is a service may be a body of JSON as well, and the
/// endpoint says that it takes one. Routing believes that, and leads whoever sends none to any other endpoint that fits the address.
/// </summary>
internal static class GuessedBodies
{
    /// <summary>Takes back what was guessed. What an endpoint says of its body names its type, and stays.</summary>
    public static void Forget(EndpointBuilder endpoint)
    {
        for (var i = endpoint.Metadata.Count - 1; i >= 0; i--)
        {
            if (endpoint.Metadata[i] is IAcceptsMetadata { RequestType: null })
                endpoint.Metadata.RemoveAt(i);
        }
    }
}
