using System.Net;
using System.Net.Sockets;
using Ticketing.Webhooks.Addresses;

namespace Ticketing.Webhooks.Hosting;

/// <summary>Answers names as a test says: each time the next answer, and the last one for ever.</summary>
internal sealed class NamesInTests : IAddressResolver
{
    private readonly Queue<string[]> answers = [];

    public int Asked { get; private set; }

    public void Say(params string[][] inTurn)
    {
        answers.Clear();
        foreach (var answer in inTurn)
            answers.Enqueue(answer);
    }

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        Asked++;
        if (answers.Count == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        var answer = answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        return Task.FromResult<IReadOnlyList<IPAddress>>([.. answer.Select(IPAddress.Parse)]);
    }
}
