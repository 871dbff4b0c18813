// A broadcaster with libwebsockets, of Debian: what somebody says goes to everybody who has come in, and nothing is
// kept. It knows as much of the lines of Parlor as Scripts/bench sends, and says where it is open.

#include <libwebsockets.h>
#include <stdio.h>
#include <string.h>

enum { line_size = 512, message_size = 1024, kept = 4096 };

// What was said lately, each with room for the header that the library writes before it.
static struct {
  size_t length;
  unsigned char bytes[LWS_PRE + message_size];
} said[kept];
static unsigned long count;

struct person {
  int is_in;
  char name[64];
  // The first of what was said that they were not sent.
  unsigned long next;
  size_t reply_length;
  unsigned char reply[LWS_PRE + 128];
};

// What snprintf has written into so many bytes.
static size_t fit(int length, size_t size) { return (size_t)length < size ? (size_t)length : size - 1; }

// Lines are taken to hold nothing that JSON escapes.
static void take(struct lws *connection, struct person *person, const char *line) {
  if (strncmp(line, "/join ", 6) == 0) {
    snprintf(person->name, sizeof person->name, "%s", strrchr(line, ' ') + 1);
    person->next = count;
    person->is_in = 1;
  } else if (strncmp(line, "/ping ", 6) == 0) {
    size_t size = sizeof person->reply - LWS_PRE;
    int length = snprintf(
        (char *)person->reply + LWS_PRE, size, "{\"type\":\"pong\",\"token\":\"%s\"}", line + 6);
    person->reply_length = fit(length, size);
    lws_callback_on_writable(connection);
  } else {
    int length = snprintf(
        (char *)said[count % kept].bytes + LWS_PRE, message_size,
        "{\"type\":\"chat\",\"from\":\"%s\",\"role\":\"participant\",\"text\":\"%s\",\"room\":\"main\"}", person->name,
        line);
    said[count % kept].length = fit(length, message_size);
    count += 1;
    lws_callback_on_writable_all_protocol(lws_get_context(connection), lws_get_protocol(connection));
  }
}

static int send_waiting(struct lws *connection, struct person *person) {
  if (person->reply_length > 0) {
    if (lws_write(connection, person->reply + LWS_PRE, person->reply_length, LWS_WRITE_TEXT) < 0) return -1;
    person->reply_length = 0;
  }
  if (!person->is_in) return 0;
  // Whoever is too far behind is cut off.
  if (count - person->next > kept) return -1;
  for (; person->next < count; person->next++) {
    if (lws_send_pipe_choked(connection)) {
      lws_callback_on_writable(connection);
      return 0;
    }
    unsigned char *bytes = said[person->next % kept].bytes + LWS_PRE;
    if (lws_write(connection, bytes, said[person->next % kept].length, LWS_WRITE_TEXT) < 0) return -1;
  }
  return 0;
}

static int attend(struct lws *connection, enum lws_callback_reasons reason, void *user, void *in, size_t length) {
  switch (reason) {
  case LWS_CALLBACK_RECEIVE: {
    char line[line_size];
    snprintf(line, sizeof line, "%.*s", (int)length, (const char *)in);
    take(connection, user, line);
    return 0;
  }
  case LWS_CALLBACK_SERVER_WRITEABLE: return send_waiting(connection, user);
  default: return 0;
  }
}

int main(void) {
  lws_set_log_level(LLL_ERR, NULL);
  const struct lws_protocols protocols[] = {
      {.name = "parlor.json.1", .callback = attend, .per_session_data_size = sizeof(struct person), .rx_buffer_size = 4096},
      {0}};
  struct lws_context_creation_info info = {0};
  info.iface = "127.0.0.1";
  info.protocols = protocols;
  info.options = LWS_SERVER_OPTION_EXPLICIT_VHOSTS;
  struct lws_context *context = lws_create_context(&info);
  struct lws_vhost *host = context ? lws_create_vhost(context, &info) : NULL;
  if (!host) return 1;
  printf("libwebsockets is open on 127.0.0.1:%d\n", lws_get_vhost_listen_port(host));
  fflush(stdout);
  while (lws_service(context, 0) >= 0) {}
  lws_context_destroy(context);
  return 0;
}
