using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Laminar.Cli.Reporting;
using Laminar.Compiler.Scripts;
using Laminar.Compiler.Text;
using Laminar.Connectors;

namespace Laminar.Cli.Commands;

/// <summary>Reads a script, compiles it and reports what was found.</summary>
internal static class ScriptFile
{
    private const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>The program, or null and the exit code.</summary>
    public static ScriptProgram? Compile(CliConsole console, string path, Dictionary<string, string>? sources, bool unbounded, bool needsFiles, out int exitCode)
    {
        var sql = Read(console, path);
        exitCode = UnknownSource(console, sql, sources);
        if (exitCode != ExitCode.Success)
        {
            return null;
        }

        var program = ScriptCompiler.Compile(sql, new ScriptOptions { Files = sources ?? [], NeedsFiles = needsFiles, AllowsUnboundedState = unbounded });
        DiagnosticPrinter.Print(console, sql, program.Diagnostics);
        exitCode = program.HasErrors ? ExitCode.Failure : ExitCode.Success;
        return program.HasErrors ? null : program;
    }

    private static SqlText Read(CliConsole console, string path)
    {
        if (Directory.Exists(path))
        {
            throw new ConnectorException($"{path} is a directory, and a script is a file, such as {Path.Combine(path, "query.sql")}");
        }

        using var file = path == "-" ? null : InputFiles.Open(path);
        using var bytes = new MemoryStream();
        var name = path == "-" ? "standard input" : path;
        var buffer = new byte[64 * 1024];
        for (var read = (file ?? console.In).Read(buffer); read > 0; read = (file ?? console.In).Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxBytes)
            {
                throw new ConnectorException($"{name} is larger than {MaxBytes} bytes: that is no script");
            }
        }

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
            return new SqlText(text.TrimStart('\uFEFF'), name);
        }
        catch (DecoderFallbackException)
        {
            throw new ConnectorException($"{name} is not UTF-8 text");
        }
    }

    private static int UnknownSource(CliConsole console, SqlText sql, Dictionary<string, string>? sources)
    {
        var known = ScriptCompiler.SourceNames(sql);
        foreach (var name in sources?.Keys.AsEnumerable() ?? [])
        {
            if (!known.Contains(name, System.StringComparer.OrdinalIgnoreCase))
            {
                var near = DidYouMean.Find(name, known);
                var hint = near is not null ? $" (did you mean {near}?)" : known.Count > 0 ? $"; it has {string.Join(", ", known)}" : "";
                ErrorLine.Write(console, $"error: --source {name}: the script has no source of that name{hint}");
                return ExitCode.Usage;
            }
        }

        return ExitCode.Success;
    }
}
