using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Access;

namespace Ticketing.AspNetCore.Requests;

/// <summary>HEAD is answered wherever GET is, without the body.</summary>
internal static class HeadRequests
{
    /// <summary>Lets an endpoint take HEAD beside GET.</summary>
    public static void Accept(EndpointBuilder endpoint)
    {
        for (var i = 0; i < endpoint.Metadata.Count; i++)
        {
            if (endpoint.Metadata[i] is IHttpMethodMetadata { HttpMethods: ["GET"] })
                endpoint.Metadata[i] = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        }
    }

    /// <summary>Keeps them out of the document, where they would say everything twice, under the same ids.</summary>
    public sealed class Undescribed : IApiDescriptionProvider
    {
        // After the one that describes minimal endpoints.
        public int Order => int.MaxValue;

        public void OnProvidersExecuting(ApiDescriptionProviderContext context)
        {
        }

        public void OnProvidersExecuted(ApiDescriptionProviderContext context)
        {
            for (var i = context.Results.Count - 1; i >= 0; i--)
            {
                var description = context.Results[i];
                if (description.HttpMethod == HttpMethods.Head
                    && description.ActionDescriptor.EndpointMetadata.OfType<TicketingEndpoint>().Any())
                    context.Results.RemoveAt(i);
            }
        }
    }
}
