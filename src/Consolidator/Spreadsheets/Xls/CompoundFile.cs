using System.Buffers.Binary;
using System.Text;

namespace Consolidator.Spreadsheets.Xls;

/// <summary>The compound file format of .xls, .doc and encrypted workbooks: named streams in bounded chains of sectors.</summary>
internal sealed class CompoundFile
{
    private const uint LastSector = 0xFFFFFFFA; // above: free, end of chain, and other marks
    private const int EntryBytes = 128;

    private readonly byte[] _bytes;
    private readonly int _sector, _miniSector;
    private readonly uint _miniCutoff;
    private readonly uint[] _next, _miniNext;
    private readonly byte[] _miniStream;
    private readonly Dictionary<string, (uint Start, long Length)> _streams = new(StringComparer.OrdinalIgnoreCase);

    public CompoundFile(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < 512) throw new InvalidDataException("The compound file ends within its head.");
        (_sector, _miniSector) = (1 << Math.Clamp((int)Short(30), 7, 12), 1 << Math.Clamp((int)Short(32), 4, 12));
        _miniCutoff = Long(56);
        _next = Numbers(Table());
        _miniNext = Numbers(Chain(Long(60), long.MaxValue));
        var directory = Chain(Long(48), long.MaxValue);
        if (directory.Length < EntryBytes) throw new InvalidDataException("The compound file has no directory.");
        _miniStream = Chain(BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(116)), long.MaxValue);
        for (var at = 0; at + EntryBytes <= directory.Length; at += EntryBytes)
        {
            var entry = directory.AsSpan(at, EntryBytes);
            var nameBytes = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
            if (entry[66] != 2 || nameBytes is < 2 or > 64) continue;
            _streams.TryAdd(Encoding.Unicode.GetString(entry[..(nameBytes - 2)]),
                (BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[120..])));
        }
    }

    public static bool IsCompoundFile(byte[] bytes) =>
        bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    public bool Has(string stream) => _streams.ContainsKey(stream);

    /// <exception cref="InvalidDataException">The stream is shorter than it says.</exception>
    public byte[] Stream(string name)
    {
        var (start, length) = _streams[name];
        var stream = length < _miniCutoff ? MiniChain(start, length) : Chain(start, length);
        return stream.Length >= length ? stream[..(int)length] : throw new InvalidDataException($"The stream {name} is cut off.");
    }

    private byte[] Table()
    {
        var table = new MemoryStream();
        var sectors = new List<uint>();
        for (var index = 0; index < 109; index++) sectors.Add(Long(76 + index * 4));
        var more = Long(68);
        for (var count = 0; more < LastSector && count < _bytes.Length / _sector; count++)
        {
            var at = Offset(more);
            if (at + _sector > _bytes.Length) break;
            for (var index = 0; index < _sector / 4 - 1; index++) sectors.Add(Long((int)at + index * 4));
            more = Long((int)at + _sector - 4);
        }
        foreach (var sector in sectors.Where(sector => sector < LastSector).Take(_bytes.Length / _sector + 1)) Append(table, sector);
        return table.ToArray();
    }

    private byte[] Chain(uint sector, long length)
    {
        var chain = new MemoryStream();
        for (var count = 0; sector < LastSector && chain.Length < length; count++)
        {
            if (count > _next.Length || sector >= _next.Length) throw new InvalidDataException("A chain of sectors leads nowhere.");
            Append(chain, sector);
            sector = _next[sector];
        }
        return chain.ToArray();
    }

    private byte[] MiniChain(uint sector, long length)
    {
        var chain = new MemoryStream();
        for (var count = 0; sector < LastSector && chain.Length < length; count++)
        {
            var at = (long)sector * _miniSector;
            if (count > _miniNext.Length || sector >= _miniNext.Length || at >= _miniStream.Length)
                throw new InvalidDataException("A chain of small sectors leads nowhere.");
            chain.Write(_miniStream, (int)at, (int)Math.Min(_miniSector, _miniStream.Length - at));
            sector = _miniNext[sector];
        }
        return chain.ToArray();
    }

    // The last sector of a file may be cut off after its used bytes.
    private void Append(MemoryStream chain, uint sector)
    {
        var at = Offset(sector);
        if (at < _bytes.Length) chain.Write(_bytes, (int)at, (int)Math.Min(_sector, _bytes.Length - at));
    }

    private long Offset(uint sector) => (sector + 1L) * _sector;

    private static uint[] Numbers(byte[] table)
    {
        var numbers = new uint[table.Length / 4];
        for (var index = 0; index < numbers.Length; index++)
            numbers[index] = BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan(index * 4));
        return numbers;
    }

    private ushort Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(at));

    private uint Long(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(at));
}
