using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Profile.Serving;

/// <summary>
/// Kestrel's sockets with one difference: when the process is about to run out of files (<see cref="SpareFiles"/>), it waits before it accepts again. Kestrel's
/// own listener retries at once; where the thread that accepts connections also answers them (<see cref="Startup.AnswerInline"/>), that thread would never
/// notice that other connections ended, and the server would hang for good (drill F11).
/// </summary>
internal sealed class PatientTransport(ILoggerFactory loggers) : IConnectionListenerFactory, IConnectionListenerFactorySelector, IDisposable
{
    private readonly SpareFiles spares = new();

    /// <summary>Connections that may wait in the system's queue: Kestrel's number.</summary>
    private const int Waiting = 512;

    /// <summary>How long it waits; meanwhile visitors wait in the system's queue.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Accepts network addresses; other kinds, such as Unix sockets, stay with Kestrel.</summary>
    public bool CanBind(EndPoint endpoint) => endpoint is IPEndPoint;

    /// <exception cref="AddressInUseException">Somebody else listens there.</exception>
    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        try
        {
            var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
            socket.Listen(Waiting);
            var options = new SocketConnectionFactoryOptions { UnsafePreferInlineScheduling = true };
            return ValueTask.FromResult<IConnectionListener>(
                new Listener(socket, spares, new SocketConnectionContextFactory(options, loggers.CreateLogger<PatientTransport>())));
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new AddressInUseException(e.Message, e);
        }
    }

    public void Dispose() => spares.Dispose();

    private sealed class Listener(Socket socket, SpareFiles spares, SocketConnectionContextFactory connections) : IConnectionListener
    {
        private int last;

        public EndPoint EndPoint { get; } = socket.LocalEndPoint!;

        /// <summary>The next connection; null once the listener is closed.</summary>
        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            while (true)
            {
                while (!spares.Room(last))
                {
                    await Task.Delay(Pause, cancellationToken);
                }

                try
                {
                    var accepted = await socket.AcceptAsync(cancellationToken);
                    last = (int)accepted.Handle;
                    accepted.NoDelay = true;
                    return connections.Create(accepted);
                }
                catch (Exception e) when (e is ObjectDisposedException or SocketException { SocketErrorCode: SocketError.OperationAborted })
                {
                    return null;
                }
                // A client that went away while it waited.
                catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionAborted or SocketError.ConnectionReset)
                {
                }
                catch (SocketException)
                {
                    last = int.MaxValue;
                    await Task.Delay(Pause, cancellationToken);
                }
            }
        }

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            socket.Dispose();
            return default;
        }

        public ValueTask DisposeAsync()
        {
            socket.Dispose();
            connections.Dispose();
            return default;
        }
    }
}
