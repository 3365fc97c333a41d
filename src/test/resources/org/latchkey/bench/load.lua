-- What wrk sends and tells, by arguments of the form name=value:
--   method, body    of the request
--   rate            calls a second in all, however slow the answers are; without it as many as there are answers
--   secrets         a file of secrets, each in a line of equal length; each call sends the next one as its token
--   count           how many from its beginning, sent again once they are used up
--   position        a file that keeps which secret comes next, for the run after this one
--   header          the header that takes the secret; without it the secret is read and not sent

local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long micros; } bench_time;
  int gettimeofday(bench_time *now, void *zone);
]]

local clock = ffi.new("bench_time")
local threads = {}

used = 0
first = 0
position = nil

local function now()
  ffi.C.gettimeofday(clock, nil)
  return tonumber(clock.seconds) * 1000000 + tonumber(clock.micros)
end

local function paced(rate)
  local slot = nil
  return function()
    local time = now()
    slot = (slot or time) + 1000000 / rate
    return math.max(0, math.floor((slot - time) / 1000 + 0.5))
  end
end

local function nextSecret(file, count)
  local lines = assert(io.open(file, "rb"))
  local width = #lines:read("*l") + 1
  return function()
    local number = (first + used) % count
    if used == 0 or number == 0 then
      lines:seek("set", number * width)
    end
    used = used + 1
    return lines:read(width):sub(1, -2)
  end
end

local function contentOf(file)
  local handle = io.open(file, "r")
  return handle and handle:read("*n") or 0
end

local function withSecrets(secret, header)
  local start = wrk.method .. " " .. wrk.path .. " HTTP/1.1\r\nHost: " .. wrk.headers["Host"]
  for name, value in pairs(wrk.headers) do
    if name ~= "Host" then
      start = start .. "\r\n" .. name .. ": " .. value
    end
  end
  start = header and start .. "\r\n" .. header .. ": Bearer " or start
  return function()
    local text = secret()
    return header and start .. text .. "\r\n\r\n" or start .. "\r\n\r\n"
  end
end

function setup(thread)
  table.insert(threads, thread)
end

function init(arguments)
  local settings = {}
  for _, argument in ipairs(arguments) do
    local name, value = argument:match("^(%w+)=(.*)$")
    if name then
      settings[name] = value
    end
  end
  wrk.method = settings.method or wrk.method
  wrk.body = settings.body
  if settings.rate then
    delay = paced(tonumber(settings.rate))
  end
  if settings.secrets then
    position = settings.position
    first = position and contentOf(position) or 0
    request = withSecrets(nextSecret(settings.secrets, tonumber(settings.count)), settings.header)
  end
end

function done(summary, latency)
  local thread = threads[1]
  local errors = summary.errors
  io.write(string.format("measured requests=%d micros=%d p50=%d p99=%d status=%d errors=%d used=%d bytes=%d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), errors.status, errors.connect + errors.read + errors.write + errors.timeout,
    thread:get("used"), summary.bytes))
  if thread:get("position") then
    assert(io.open(thread:get("position"), "w")):write(thread:get("first") + thread:get("used")):close()
  end
end
