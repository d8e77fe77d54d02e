using System.Text;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>What a world answers, as a text that can be compared.</summary>
internal static class TwinAnswer
{
    /// <summary>The status, the headers and the body of an answer: each byte is a letter, as files are no text.</summary>
    public static async Task<string> ReadAsync(HttpResponseMessage response)
    {
        var named = response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Server"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal);
        var body = Encoding.Latin1.GetString(response.Content.Headers.ContentType?.MediaType is "application/zip"
            ? await TwinZip.UnpackAsync(await response.Content.ReadAsStreamAsync(), TestContext.Current.CancellationToken)
            : await response.Content.ReadAsByteArrayAsync());
        return $"{(int)response.StatusCode}\n{string.Join('\n', named)}\n\n{body}";
    }

    /// <summary>Says where two answers differ, if they do.</summary>
    /// <param name="inOne">That of the one.</param>
    /// <param name="inOther">That of the other.</param>
    /// <param name="asked">To what.</param>
    public static void ExpectSame(string inOne, string inOther, string asked)
    {
        if (inOne == inOther)
            return;
        var (has, hasNot) = TwinPage.Difference(inOne, inOther);
        throw new Xunit.Sdk.XunitException($"{asked}\nIn the one:\n{has}\nIn the other:\n{hasNot}");
    }
}
