using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;

namespace Laminar.Oracle.Postgres;

/// <summary>
/// A PostgreSQL of our own in a fresh folder, on a unix socket only. A shell stands over it and stops and deletes it when our end of its input closes,
/// so that it does not outlive this process however that ends.
/// </summary>
public sealed class PostgresServer
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";

    private static readonly Lazy<PostgresServer> Started = new(() => new PostgresServer(), LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly string _folder;
    private readonly Process _keeper;

    private PostgresServer()
    {
        _folder = Directory.CreateTempSubdirectory("laminar-pg-").FullName;
        var script = $"""
            set -e
            trap '' HUP INT TERM
            {Binaries}/initdb -D {_folder}/data -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync > {_folder}/log
            {Binaries}/pg_ctl -D {_folder}/data -w -l {_folder}/log -o "-c listen_addresses='' -c unix_socket_directories='{_folder}' -c fsync=off -c timezone=UTC" start > /dev/null
            echo ready
            set +e
            cat > /dev/null 2>&1
            {Binaries}/pg_ctl -D {_folder}/data -w -m immediate stop > /dev/null 2>&1
            until rm -rf {_folder} 2> /dev/null; do sleep 1; done
            """;

        // The server refuses to run as root: there its programs run as user postgres.
        if (Environment.IsPrivilegedProcess)
        {
            Execute("chown", ["postgres", _folder], "");
        }

        _keeper = Environment.IsPrivilegedProcess
            ? Start("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", "sh", "-c", script])
            : Start("sh", ["-c", script]);
        if (_keeper.StandardOutput.ReadLine() != "ready")
        {
            throw new InvalidOperationException("PostgreSQL does not start: " + _keeper.StandardError.ReadToEnd());
        }
    }

    /// <summary>Why there is none, or null. Looks at files only: tests are discovered more often than run.</summary>
    public static string? Missing { get; } =
        !File.Exists($"{Binaries}/initdb") ? $"skipped: PostgreSQL 15 is not installed in {Binaries}"
        : Environment.IsPrivilegedProcess && !File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))
            ? "skipped: PostgreSQL does not run as root, and there is no user postgres"
        : null;

    public static PostgresServer Instance => Started.Value;

    /// <summary>Runs a script; statements that fail are passed over where that is wanted. Values come as CSV lines.</summary>
    public string Run(string script, bool stopOnError = true)
    {
        var (code, output, errors) = Execute(
            $"{Binaries}/psql",
            ["-X", "-q", "-h", _folder, "-U", "postgres", "-d", "postgres", "--csv", "-t", "-P", "null=" + CsvLines.Null, "-v", "ON_ERROR_STOP=" + (stopOnError ? 1 : 0)],
            script);
        return code == 0 || !stopOnError ? output : throw new InvalidOperationException($"psql: {errors}");
    }

    private static Process Start(string program, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = "/",
    })!;

    private static (int Code, string Output, string Errors) Execute(string program, IEnumerable<string> arguments, string input)
    {
        using var process = Start(program, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, errors.Result);
    }
}
