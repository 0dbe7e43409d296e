using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;

namespace Laminar.Oracle.Postgres;

/// <summary>A PostgreSQL of our own in a fresh folder, on a unix socket only; stopped and deleted when the process ends.</summary>
public sealed class PostgresServer
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";

    private static readonly Lazy<(PostgresServer? Server, string? Missing)> Started = new(Start, LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly string _folder;

    private PostgresServer(string folder) => _folder = folder;

    /// <summary>Why there is none, or null.</summary>
    public static string? Missing => Started.Value.Missing;

    public static PostgresServer Instance => Started.Value.Server ?? throw new InvalidOperationException(Started.Value.Missing);

    /// <summary>Runs a script; statements that fail are passed over. Values come as CSV lines.</summary>
    public string Run(string script, bool stopOnError = true)
    {
        var (code, output, errors) = Execute(
            $"{Binaries}/psql",
            ["-X", "-q", "-h", _folder, "-U", "postgres", "-d", "postgres", "--csv", "-t", "-P", "null=" + CsvLines.Null, "-v", "ON_ERROR_STOP=" + (stopOnError ? 1 : 0)],
            script);
        return code == 0 || !stopOnError ? output : throw new InvalidOperationException($"psql: {errors}");
    }

    private static (PostgresServer? Server, string? Missing) Start()
    {
        if (!File.Exists($"{Binaries}/initdb"))
        {
            return (null, $"skipped: PostgreSQL 15 is not installed in {Binaries}");
        }

        var folder = Directory.CreateTempSubdirectory("laminar-pg-").FullName;
        try
        {
            AsPostgres("chown", ["-R", "postgres", folder], asRoot: true);
            AsPostgres($"{Binaries}/initdb", ["-D", folder + "/data", "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]);
            AsPostgres($"{Binaries}/pg_ctl", ["-D", folder + "/data", "-w", "-l", folder + "/log", "-o", $"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off -c timezone=UTC", "start"]);
        }
        catch (InvalidOperationException error)
        {
            Directory.Delete(folder, recursive: true);
            return (null, "skipped: PostgreSQL cannot start here: " + error.Message.Split('\n')[0]);
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(folder);
        return (new PostgresServer(folder), null);
    }

    private static void Stop(string folder)
    {
        AsPostgres($"{Binaries}/pg_ctl", ["-D", folder + "/data", "-m", "immediate", "stop"]);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The server refuses to run as root: as root, its programs are run as user postgres.</summary>
    private static void AsPostgres(string program, string[] arguments, bool asRoot = false)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            if (asRoot)
            {
                return;
            }
        }
        else if (!asRoot)
        {
            arguments = ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments];
            program = "setpriv";
        }

        var (code, output, errors) = Execute(program, arguments, "");
        if (code != 0)
        {
            throw new InvalidOperationException($"{errors}{output}");
        }
    }

    private static (int Code, string Output, string Errors) Execute(string program, IEnumerable<string> arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = program.EndsWith("psql", StringComparison.Ordinal),
            RedirectStandardError = program.EndsWith("psql", StringComparison.Ordinal),
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        var errors = start.RedirectStandardError ? process.StandardError.ReadToEndAsync() : null;
        var output = start.RedirectStandardOutput ? process.StandardOutput.ReadToEndAsync() : null;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output?.Result ?? "", errors?.Result ?? $"{Path.GetFileName(program)} {arguments.First()} failed");
    }
}
